import type { Style, StyleOptions } from '../../styles/style.ts';
import type { Dependencies } from '../dependencies.ts';
import { readBlogSettings } from '../export/toStyleOptions.ts';
import { getStyle } from '../getStyle.ts';
import type { RenderOptions } from '../render.ts';

/**
 * The style that was asked for, else the one that is set. One that is set for lists only, such as
 * BibTeX, is meant for `cite export`: then it is `blog`.
 *
 * @throws CiteError `style.not-found`, `style.invalid`, `config.invalid`
 */
export async function chooseStyle(
  { style: given, as: form }: RenderOptions,
  dependencies: Dependencies,
): Promise<Style> {
  const set = given ?? dependencies.settings.get('style') ?? 'blog';
  const style = await getStyle(set, dependencies);
  const fits = style.citing !== undefined && style.forms.includes(form);
  return given !== undefined || fits ? style : getStyle('blog', dependencies);
}

/** The heading: a flag’s (false: none), else the one that is set, else the style’s own. */
export function chooseHeading(
  { heading }: RenderOptions,
  style: Style,
  { settings }: Dependencies,
): string | undefined {
  if (heading === false) return undefined;
  return typeof heading === 'string' ? heading : (settings.get('heading') ?? style.heading);
}

/** What the blog style is told by the settings; nothing for other styles. @throws CiteError `config.invalid` */
export function chooseBlogOptions(
  style: Style,
  dependencies: Dependencies,
): Pick<StyleOptions, 'blog'> {
  const isBlog = style.heeds?.includes('date-form') === true;
  return isBlog ? { blog: readBlogSettings(dependencies) } : {};
}
