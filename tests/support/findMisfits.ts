/**
 * What JSON must look like: the name of a type, several parted by ` | `, a list with the form of its members, or an object.
 * A member whose name ends in `?` may lack; `*` stands for members of any name.
 */
export type Form = string | readonly [Form] | { readonly [member: string]: Form };

/** Where a value is not of a form: members that lack or that nobody knows, and values of other types. */
export function findMisfits(value: unknown, form: Form, path = ''): readonly string[] {
  if (typeof form === 'string') {
    const type = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
    return form.split(' | ').includes(type) ? [] : [`${path}: ${type}, not ${form}`];
  }
  if (isList(form)) {
    if (!Array.isArray(value)) return [`${path}: no list`];
    return value.flatMap((member: unknown) => findMisfits(member, form[0], `${path}[]`));
  }
  if (!isObject(value)) return [`${path}: no object`];
  const lacking = Object.keys(form).filter(
    (name) => !name.endsWith('?') && name !== '*' && !Object.hasOwn(value, name),
  );
  return [
    ...lacking.map((name) => `${path}.${name}: lacks`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const known = form[name] ?? form[`${name}?`] ?? form['*'];
      if (known === undefined) return [`${path}.${name}: unknown`];
      return findMisfits(member, known, `${path}.${name}`);
    }),
  ];
}

function isList(form: Form): form is readonly [Form] {
  return Array.isArray(form);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
