import { formatLocalTime } from '../log/formatLocalTime.ts';

/** An instant for the name of a file: `2026-11-22-151206`, in the user's time zone. */
export function toStamp(instant: string): string {
  const seconds = instant.slice(17, 19);
  return `${formatLocalTime(instant).replace(' ', '-').replace(':', '')}${seconds}`;
}
