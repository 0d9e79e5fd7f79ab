import type { Dependencies } from './dependencies.ts';

/** Shows text through the pager where it is taller than the terminal, else as it is. */
export async function showPaged(
  text: string,
  { io, env, platform, holdInterrupts }: Dependencies,
): Promise<void> {
  if (!io.out.isTerminal) return io.writeOut(text);
  const { showText } = await import('../terminal/pager.ts');
  await showText(text, { io, env, platform, holdInterrupts });
}
