import type { Operation } from '../store/library.ts';
import type { Dependencies } from './dependencies.ts';

/** What a command that writes tells the log of itself: as it would be typed, and when it was. */
export function toOperation(command: string, { now, today }: Dependencies): Operation {
  return { command, at: now(), today: today() };
}
