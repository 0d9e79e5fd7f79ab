export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/**
 * The script that has a shell ask `cite __complete` at the tab key. All of them put values in quoted
 * or escaped: names from the library may hold anything.
 */
export function toScript(shell: Shell): string {
  return scripts[shell];
}

/** Words are joined again where bash parts them at `=` and `:`. Works with the bash 3.2 of macOS. */
const bash = String.raw`# bash completion of cite
_cite() {
  local words=() word last=-1 joins= i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${'${'}COMP_WORDS[i]}
    if [[ ( $word == [=:]* || -n $joins ) && $last -ge 0 ]]; then
      words[last]+=$word
    else
      last=$((last + 1))
      words[last]=$word
    fi
    joins=
    [[ $word == *[=:] ]] && joins=1
  done
  local current=${'${'}words[last]} quote=
  case $current in \"*) quote=\" ;; \'*) quote=\' ;; esac
  for ((i = 0; i <= last; i++)); do
    word=${'${'}words[i]}
    word=${'${'}word#[\"\']}
    word=${'${'}word%[\"\']}
    words[i]=${'${'}word//\\/}
  done
  COMPREPLY=()
  local line value cut=
  # What stands before the last part of the word is on the line already.
  case $current in *[=:]*) cut=${'${'}current%"${'${'}COMP_WORDS[COMP_CWORD]}"} ;; esac
  [[ ${'${'}COMP_WORDS[COMP_CWORD]} == [=:] ]] && cut=$current
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "${'${'}words[last]}")
      return
    fi
    value=${'${'}line%%$'\t'*}
    [[ -n $cut ]] && value=${'${'}value#"$cut"}
    if [[ -n $quote ]]; then
      # Inside quotes nothing may end them or run.
      [[ $value == *[$quote\\\$\`]* ]] || COMPREPLY+=("$value")
    else
      printf -v value %q "$value"
      COMPREPLY+=("$value")
    fi
  done < <(cite __complete -- "${'${'}words[@]}" 2>/dev/null)
}
complete -o nosort -F _cite cite 2>/dev/null || complete -F _cite cite
`;

const zsh = String.raw`#compdef cite
# zsh completion of cite
_cite() {
  local -a lines described
  local line value remark
  lines=("${'${'}(@f)$(cite __complete -- "${'${'}(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $lines[1] == :files ]]; then
    _files
    return
  fi
  for line in $lines; do
    value=${'${'}line%%$'\t'*}
    remark=
    [[ $line == *$'\t'* ]] && remark=${'${'}line#*$'\t'}
    described+=("${'${'}value//:/\\:}${'${'}remark:+:$remark}")
  done
  (( $#described )) && _describe -V cite described
}
if [[ $funcstack[1] == _cite ]]; then _cite "$@"; else compdef _cite cite; fi
`;

const fish = String.raw`# fish completion of cite
function __cite_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (cite __complete -- $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = ':files'
        __fish_complete_path (commandline -ct)
        return
    end
    printf '%s\n' $lines
end
complete -c cite -f -k -a '(__cite_complete)'
`;

const powershell = String.raw`# PowerShell completion of cite
Register-ArgumentCompleter -Native -CommandName cite -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
        })
    if ($wordToComplete -eq '') { $words += '""' }
    cite __complete -- @words 2>$null | ForEach-Object {
        if ($_ -eq ':files') { return }
        $value, $remark = $_ -split "${'`'}t", 2
        if (-not $remark) { $remark = $value }
        $text = if ($value -match '^[\w./:=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $remark)
    }
}
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
