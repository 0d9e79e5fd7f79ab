import { CiteError } from '../../domain/error.ts';
import type { EditedFile } from '../dependencies.ts';

/** Whether a file holds what the editor was given, or is gone, so that nothing typed is lost with it. */
export async function isUntouched(file: EditedFile, text: string): Promise<boolean> {
  try {
    return (await file.read()) === text;
  } catch (error) {
    return error instanceof CiteError && error.code === 'editor.gone';
  }
}
