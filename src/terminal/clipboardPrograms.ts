import type { Env } from './env.ts';
import { formatWindowsHtml } from './windowsHtml.ts';

/** What goes to the clipboard: always text, and formatted as HTML where that is known. */
export interface Copied {
  readonly text: string;
  readonly html?: string | undefined;
  /** HTML may take the place of the text, where a program takes but one of them. */
  readonly mayBeAlone?: boolean;
}

/** A program that fills the clipboard from its standard input. */
export interface ClipboardProgram {
  readonly name: string;
  readonly args: readonly string[];
  readonly form: 'text' | 'html';
  readonly input: string | Buffer;
}

const powershellScript =
  '[Console]::InputEncoding = [Text.UTF8Encoding]::new($false); Set-Clipboard -Value ([Console]::In.ReadToEnd())';

/** Reads two lines of base64, so that no encoding of the console matters: the text, and the HTML. */
const powershellHtmlScript = [
  "$ErrorActionPreference = 'Stop'",
  'Add-Type -AssemblyName System.Windows.Forms',
  '$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))',
  '$html = [Convert]::FromBase64String([Console]::In.ReadLine())',
  '$data = New-Object System.Windows.Forms.DataObject',
  '$data.SetText($text, [System.Windows.Forms.TextDataFormat]::UnicodeText)',
  "$data.SetData('HTML Format', (New-Object System.IO.MemoryStream(,$html)))",
  '[System.Windows.Forms.Clipboard]::SetDataObject($data, $true)',
].join('; ');

/** The clipboard programs that fit this machine, the best first; whether they are installed is not asked. */
export function listClipboardPrograms(
  copied: Copied,
  env: Env,
  platform: NodeJS.Platform,
): ClipboardProgram[] {
  if (platform === 'darwin') return listForMac(copied);
  if (platform === 'win32' || env.WSL_DISTRO_NAME || env.WSL_INTEROP) {
    return listForWindows(copied);
  }
  const programs: ClipboardProgram[] = [];
  if (env.WAYLAND_DISPLAY) programs.push(...listForWayland(copied));
  if (env.DISPLAY) programs.push(...listForX11(copied));
  if (env.TERMUX_VERSION) programs.push(toText('termux-clipboard-set', [], copied));
  return programs;
}

/** Without it some programs take HTML from the clipboard for Latin-1; browsers write it, too. */
const charset = '<meta charset="utf-8">';

function listForMac(copied: Copied): ClipboardProgram[] {
  const plain = toText('pbcopy', [], copied);
  if (copied.html === undefined) return [plain];
  const script = [
    'ObjC.import("AppKit");',
    'const board = $.NSPasteboard.generalPasteboard;',
    'board.clearContents;',
    `board.setStringForType($(${JSON.stringify(charset + copied.html)}), "public.html");`,
    `board.setStringForType($(${JSON.stringify(copied.text)}), "public.utf8-plain-text");`,
  ].join('\n');
  return [
    { name: 'osascript', args: ['-l', 'JavaScript', '-'], form: 'html', input: script },
    plain,
  ];
}

/** clip.exe reads UTF-16; without PowerShell it is what there is. */
function listForWindows(copied: Copied): ClipboardProgram[] {
  const args = ['-NoProfile', '-NonInteractive', '-Command', powershellScript];
  const plain: ClipboardProgram[] = [
    toText('powershell.exe', args, copied),
    { name: 'clip.exe', args: [], form: 'text', input: Buffer.from(copied.text, 'utf16le') },
  ];
  if (copied.html === undefined) return plain;
  const lines = [copied.text, formatWindowsHtml(copied.html)].map(
    (text) => `${Buffer.from(text, 'utf8').toString('base64')}\n`,
  );
  const rich: ClipboardProgram = {
    name: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-STA', '-Command', powershellHtmlScript],
    form: 'html',
    input: lines.join(''),
  };
  return [rich, ...plain];
}

/** wl-copy and xclip offer one form at a time. */
function listForWayland(copied: Copied): ClipboardProgram[] {
  const { html, mayBeAlone } = copied;
  const plain = toText('wl-copy', ['--type', 'text/plain;charset=utf-8'], copied);
  if (html === undefined || mayBeAlone !== true) return [plain];
  const input = charset + html;
  return [{ name: 'wl-copy', args: ['--type', 'text/html'], form: 'html', input }, plain];
}

function listForX11(copied: Copied): ClipboardProgram[] {
  const { html, mayBeAlone } = copied;
  const clipboard = ['-selection', 'clipboard'];
  const plain = [
    toText('xclip', clipboard, copied),
    toText('xsel', ['--clipboard', '--input'], copied),
  ];
  if (html === undefined || mayBeAlone !== true) return plain;
  const args = [...clipboard, '-t', 'text/html'];
  return [{ name: 'xclip', args, form: 'html', input: charset + html }, ...plain];
}

function toText(name: string, args: readonly string[], { text }: Copied): ClipboardProgram {
  return { name, args, form: 'text', input: text };
}
