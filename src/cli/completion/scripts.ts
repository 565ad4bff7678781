// What a shell reads once, so that Tab asks debrief for the words that may come next.

/** Each asks for the words up to the cursor, and gets a line for each that may come: the word, a tab, what it is. */
const scripts = {
  bash: `# Completion of debrief for bash. In ~/.bashrc: eval "$(debrief completion bash)"
_debrief() {
  local word never='' typed="\${COMP_WORDS[COMP_CWORD]}"
  local bare="$typed"
  COMPREPLY=()
  [[ $typed == \\'* ]] || bare="\${typed//\\\\?/}"
  # Within quotes bash adds none of its own: what would not be itself there is not offered, nor anything behind their end.
  case $bare in
    \\'*\\'* | \\"*\\"* | [!\\'\\"]*[\\'\\"]*) return ;;
    \\'*) never="[']" ;;
    \\"*) never='["\\\\$\`!]' ;;
  esac
  while IFS=$'\\t' read -r word _; do
    if [[ $never ]]; then [[ $word == *$never* ]] || COMPREPLY+=("$word")
    elif [[ $word =~ ^[[:alnum:]_.,:=@/+-]+$ ]]; then COMPREPLY+=("$word")
    else COMPREPLY+=("$(printf %q "$word")"); fi
  done < <(debrief completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _debrief debrief
`,
  zsh: `#compdef debrief
# Completion of debrief for zsh. In ~/.zshrc, behind compinit: eval "$(debrief completion zsh)"
_debrief() {
  local -a found
  local word about
  while IFS=$'\\t' read -r word about; do
    word="\${word//\\\\/\\\\\\\\}"
    found+=("\${word//:/\\\\:}\${about:+:$about}")
  done < <(debrief completion zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  if (( $#found )); then _describe -V debrief found; else _files; fi
}
if [ "$funcstack[1]" = "_debrief" ]; then _debrief "$@"; else compdef _debrief debrief; fi
`,
  fish: `# Completion of debrief for fish: debrief completion fish > ~/.config/fish/completions/debrief.fish
function __debrief_words
    set -l typed (commandline -opc) (commandline -ct)
    set -l found (debrief completion fish -- $typed[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c debrief -f -k -a '(__debrief_words)'
`,
} as const;

export type Shell = keyof typeof scripts;

export const shells = Object.keys(scripts) as Shell[];

export const scriptFor = (shell: Shell): string => scripts[shell];
