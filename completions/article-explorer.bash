# Made from source/command/options.ts by test/command/documents.test.ts; change that.
_article_explorer() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	# Bash takes --theme=dark for three words.
	if [[ $word == = ]]; then
		word=
	elif [[ $before == = ]]; then
		before=${COMP_WORDS[COMP_CWORD - 2]}
	fi

	# A file name may have spaces in it.
	local IFS=$'\n'
	case $before in
		--pane) COMPREPLY=($(compgen -W $'paragraphs\nquotes\nactors' -- "$word")); return ;;
		--search) return ;;
		--speaker) return ;;
		--format|-f) COMPREPLY=($(compgen -W $'json\nndjson\ncsv\nmarkdown\ntext\nannotations\nbrat\nreport\nhtml\ncsl\nris\nbibtex' -- "$word")); return ;;
		--only) COMPREPLY=($(compgen -W $'paragraphs\nquotes\nactors' -- "$word")); return ;;
		--verify) return ;;
		--explain) return ;;
		--output|-o) COMPREPLY=($(compgen -f -- "$word")); return ;;
		--color) COMPREPLY=($(compgen -W $'auto\nalways\nnever' -- "$word")); return ;;
		--theme) COMPREPLY=($(compgen -W $'auto\ndark\nlight\nmono\nhigh-contrast' -- "$word")); return ;;
		--config) COMPREPLY=($(compgen -f -- "$word")); return ;;
	esac
	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W $'--pane\n--search\n--speaker\n--recursive\n-r\n--no-corrections\n--format\n-f\n--only\n--verify\n--explain\n--list-corrections\n--forget-corrections\n--output\n-o\n--force\n--quiet\n--color\n--theme\n--ascii\n--no-alt-screen\n--accessible\n--config\n--print-config\n--help\n-h\n--version\n-v' -- "$word"))
	else
		COMPREPLY=($(compgen -f -- "$word"))
	fi
}
complete -o filenames -F _article_explorer article-explorer
