import type { Library } from './store/library.ts';

/** Opens the library when a command first asks for it, and closes it at the end. */
export interface LibraryOpener {
  open(purpose: 'read' | 'write'): Promise<Library>;
  close(): Promise<void>;
}

/**
 * @param findFile Its path; asked when it is first opened.
 * @param onWait Called where another process keeps the library busy.
 */
export function createLibraryOpener(findFile: () => string, onWait: () => void): LibraryOpener {
  let opened: { readonly library: Library; readonly purpose: 'read' | 'write' } | undefined;
  return {
    async open(purpose) {
      if (opened !== undefined && (opened.purpose === 'write' || purpose === 'read')) {
        return opened.library;
      }
      await opened?.library.close();
      const { openLibrary } = await import('./store/openLibrary.ts');
      const library = await openLibrary({ file: findFile(), create: purpose === 'write', onWait });
      opened = { library, purpose };
      return library;
    },
    async close() {
      await opened?.library.close();
      opened = undefined;
    },
  };
}
