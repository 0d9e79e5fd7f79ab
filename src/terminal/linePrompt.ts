import { toCellText } from './cellText.ts';
import { breakKey, breakMark } from './holdPaste.ts';
import type { Inquirer } from './loadInquirer.ts';
import type { createPromptTheme } from './promptTheme.ts';
import { cutToWidth } from './width.ts';

export interface LineConfig {
  readonly message: string;
  /** What stands in the line at first. */
  readonly initial: string;
  /** What is wrong with an answer, or undefined. */
  readonly check: (answer: string) => string | undefined;
  readonly suggest: (typed: string) => readonly string[];
  /** The window's width in cells. */
  readonly columns: number;
}

/** How many suggestions are shown; typing narrows them. */
const shownAtOnce = 7;

const help = '↑↓ choose   Tab complete   Enter accept';

/**
 * A line of text with suggestions below it, which change while typing. Enter takes the line as it
 * stands, unless the arrows have gone to a suggestion; Tab puts the suggestion into the line.
 */
export function createLinePrompt({ core }: Inquirer, own: ReturnType<typeof createPromptTheme>) {
  const { createPrompt, isDownKey, isEnterKey, isTabKey, isUpKey, makeTheme } = core;
  const { useEffect, useKeypress, useMemo, usePrefix, useState } = core;
  return createPrompt<string, LineConfig>((config, done) => {
    const theme = makeTheme(own);
    const [status, setStatus] = useState<'idle' | 'done'>('idle');
    const [line, setLine] = useState('');
    const [chosen, setChosen] = useState(-1);
    const [problem, setProblem] = useState<string | undefined>(undefined);
    const prefix = usePrefix({ status, theme });
    const suggestions = useMemo(() => config.suggest(line).slice(0, shownAtOnce), [line]);
    const toLine = (text: string) => {
      setLine(text);
      setChosen(-1);
      setProblem(undefined);
    };
    const enter = (answer: string, restore: (line: string) => void) => {
      const wrong = config.check(answer);
      setProblem(wrong);
      if (wrong !== undefined) return restore(line);
      setLine(answer);
      setStatus('done');
      done(answer);
    };
    useEffect((readline) => {
      readline.write(config.initial);
      toLine(readline.line);
    }, []);
    useKeypress((key, readline) => {
      if (status === 'done') return;
      if (key.name === breakKey) {
        readline.write(breakMark);
        toLine(readline.line);
      } else if (isEnterKey(key)) {
        enter(suggestions[chosen] ?? line, (text) => readline.write(text));
      } else if (isTabKey(key)) {
        readline.clearLine(0);
        readline.write(toCellText(suggestions[Math.max(0, chosen)] ?? line));
        toLine(readline.line);
      } else if (isDownKey(key) || isUpKey(key)) {
        setChosen(step(chosen, isDownKey(key) ? 1 : -1, suggestions.length));
      } else if (readline.line !== line || key.name === 'escape') {
        toLine(readline.line);
      }
    });
    const message = theme.style.message(config.message, status);
    if (status === 'done') return `${prefix} ${message} ${theme.style.answer(toCellText(line))}`;
    const list = formatSuggestions(suggestions, chosen, config.columns, theme.style.highlight);
    if (list.length > 0) list.push(theme.style.help(help));
    if (problem !== undefined) list.unshift(theme.style.error(toCellText(problem)));
    return [`${prefix} ${message} ${toShownLine(line)}`, list.join('\n')];
  });
}

function formatSuggestions(
  suggestions: readonly string[],
  chosen: number,
  columns: number,
  highlight: (text: string) => string,
): string[] {
  return suggestions.map((suggestion, at) => {
    const text = cutToWidth(toCellText(suggestion), columns - 4);
    return at === chosen ? highlight(`❯ ${text}`) : `  ${text}`;
  });
}

/** Moves through the suggestions and, at -1, the line itself; round at both ends. */
function step(chosen: number, by: 1 | -1, count: number): number {
  const places = count + 1;
  return ((chosen + 1 + by + places) % places) - 1;
}

/** As long as the typed line in UTF-16 units, because inquirer reckons with that. */
function toShownLine(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd');
}
