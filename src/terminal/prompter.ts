/** What can be asked on a terminal. inquirer is known only to the file that implements this. */
export interface Prompter {
  /** A line of text; '' where the user enters nothing. `check` returns what is wrong, or undefined. */
  askText(question: {
    readonly message: string;
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }): Promise<string>;
  /** A line of text completed from suggestions while typing; any text may be entered. */
  askCompleted(question: {
    readonly message: string;
    readonly initial?: string;
    readonly suggest: (typed: string) => readonly string[];
    /** Whether line breaks that are pasted stay in the answer; else each is a space. */
    readonly takesLines?: boolean;
  }): Promise<string>;
  askConfirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
  askChoice<T extends string>(question: {
    readonly message: string;
    readonly choices: readonly { readonly value: T; readonly label: string }[];
  }): Promise<T>;
}
