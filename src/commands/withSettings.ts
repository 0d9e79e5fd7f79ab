import type { DateOrder } from '../domain/date.ts';
import type { Dependencies } from './dependencies.ts';

/** Flags, with the order of dates that is set where they give none. @throws CiteError `config.invalid` */
export function withDateOrder<T extends { readonly dateOrder?: DateOrder }>(
  flags: T,
  { settings }: Dependencies,
): T {
  const order = flags.dateOrder ?? settings.get('date-order');
  return order === undefined ? flags : { ...flags, dateOrder: order };
}

/** Flags, with the post that is set where they name none. @throws CiteError `config.invalid` */
export function withPost<T extends { readonly post?: string }>(
  flags: T,
  { settings }: Dependencies,
): T {
  const post = flags.post ?? settings.get('post');
  return post === undefined ? flags : { ...flags, post };
}
