# Made from source/command/options.ts by test/command/documents.test.ts; change that.
_article_explorer() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	case $before in
		--pane) COMPREPLY=($(compgen -W 'paragraphs quotes actors' -- "$word")); return ;;
		--search) return ;;
		--speaker) return ;;
		--format|-f) COMPREPLY=($(compgen -W 'json ndjson csv markdown text annotations brat report html csl ris bibtex' -- "$word")); return ;;
		--only) COMPREPLY=($(compgen -W 'paragraphs quotes actors' -- "$word")); return ;;
		--verify) return ;;
		--explain) return ;;
		--output|-o) COMPREPLY=($(compgen -f -- "$word")); return ;;
		--color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
		--theme) COMPREPLY=($(compgen -W 'auto dark light mono high-contrast' -- "$word")); return ;;
		--config) COMPREPLY=($(compgen -f -- "$word")); return ;;
	esac
	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W '--pane --search --speaker --recursive -r --no-corrections --format -f --only --verify --explain --list-corrections --forget-corrections --output -o --force --color --theme --ascii --no-alt-screen --accessible --config --print-config --help -h --version -v' -- "$word"))
	else
		COMPREPLY=($(compgen -f -- "$word"))
	fi
}
complete -o filenames -F _article_explorer article-explorer
