/** The code of an error of SQLite (`SQLITE_BUSY`) or of the system (`EEXIST`). */
export function findErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
