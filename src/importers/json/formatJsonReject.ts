import { toSafeJson } from '../../domain/toSafeJson.ts';

/** The reason of an earlier round. */
const earlier = /^\{\s*"reason"\s*:\s*"(?:[^"\\\n]|\\.)*"\s*,?\s*/;

/**
 * A rejected record with the reason as its first member, `"reason": "…"`, which import does not
 * look at. What is no object is kept as text beside the reason, to be mended by hand.
 */
export function formatJsonReject(source: string, reason: string): string {
  const said = `{"reason": ${toSafeJson(JSON.stringify(reason))}`;
  if (!source.startsWith('{')) {
    return source === '' ? '' : `${said}, "unreadable": ${toSafeJson(JSON.stringify(source))}}\n`;
  }
  const rest = source.replace(earlier, '{').slice(1).trimStart();
  return `${said}${rest.startsWith('}') ? '' : ', '}${rest}\n`;
}
