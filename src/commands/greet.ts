import type { Dependencies } from './dependencies.ts';

/** Welcomes someone whose library is still empty with the three commands to start with. */
export async function greet({ io, quiet }: Dependencies): Promise<void> {
  if (quiet) return;
  await io.writeErr(`Your library is empty. Three ways to start:

  cite add 'Al Mada, “Baghdad on the Borders,” 12/4/24'
      one article, as you would print it
  cite import sources.csv
      many, from a spreadsheet saved as CSV
  cite export --post my-post
      print a post’s SOURCES section

cite add alone asks you for everything;
cite help tells the rest.
`);
}
