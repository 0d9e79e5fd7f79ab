import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LibraryPurpose } from './commands/dependencies.ts';
import type { Library } from './store/library.ts';

/** Opens the library when a command first asks for it, and closes it at the end. */
export interface LibraryOpener {
  open(purpose: LibraryPurpose): Promise<Library>;
  close(): Promise<void>;
  /** The path of the library, which may not be there yet. */
  find(): string;
}

/** The copy that is kept of a library before the first write of a day. */
export interface DailyCopy {
  /** The user's calendar day, `YYYY-MM-DD`. */
  today(): string;
  /** How many copies are kept; 0 for none. */
  count(): number;
  /** Told why one could not be made. */
  warn(reason: string): void;
}

/**
 * @param findFile Its path; asked when it is first opened.
 * @param onWait Called where another process keeps the library busy.
 * @param daily Without it no daily copies are kept.
 */
export function createLibraryOpener(
  findFile: () => string,
  onWait: () => void,
  daily?: DailyCopy,
): LibraryOpener {
  let opened: { readonly library: Library; readonly purpose: 'read' | 'write' } | undefined;
  return {
    async open(wanted) {
      const purpose = wanted === 'change' ? (isThere(findFile()) ? 'write' : 'read') : wanted;
      if (opened !== undefined && (opened.purpose === 'write' || purpose === 'read')) {
        return opened.library;
      }
      await opened?.library.close();
      const count = purpose === 'write' && daily !== undefined ? daily.count() : 0;
      if (daily !== undefined && count > 0) {
        const { keepDaily } = await import('./store/backup/keepDaily.ts');
        const reason = keepDaily(resolve(findFile()), daily.today(), count);
        if (reason !== undefined) daily.warn(reason);
      }
      const { openLibrary } = await import('./store/openLibrary.ts');
      const library = await openLibrary({ file: findFile(), create: purpose === 'write', onWait });
      opened = { library, purpose };
      return library;
    },
    async close() {
      await opened?.library.close();
      opened = undefined;
    },
    find: () => resolve(findFile()),
  };
}

function isThere(file: string): boolean {
  try {
    return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
  } catch {
    // Opening it tells why.
    return true;
  }
}
