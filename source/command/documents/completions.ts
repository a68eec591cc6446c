import {type Option, options} from '../options.ts';

const rows: readonly Option[] = options;
const command = 'article-explorer';
const origin = 'Made from source/command/options.ts by test/command/documents.test.ts; change that.';

/** For bash: `source` it, or put it where bash-completion looks. */
export function bashCompletion(): string {
	const cases = rows
		.filter(option => option.takes !== undefined)
		.map(option => {
			const names = namesOf(option).join('|');
			if (option.values)
				return `\t\t${names}) COMPREPLY=($(compgen -W $'${option.values.join('\\n')}' -- "$word")); return ;;`;
			if (option.completes) return `\t\t${names}) COMPREPLY=($(compgen -f -- "$word")); return ;;`;
			return `\t\t${names}) return ;;`;
		});
	return `# ${origin}
_article_explorer() {
	local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
	# Bash takes --theme=dark for three words.
	if [[ $word == = ]]; then
		word=
	elif [[ $before == = ]]; then
		before=\${COMP_WORDS[COMP_CWORD - 2]}
	fi

	# A file name may have spaces in it.
	local IFS=$'\\n'
	case $before in
${cases.join('\n')}
	esac
	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W $'${rows.flatMap(namesOf).join('\\n')}' -- "$word"))
	else
		COMPREPLY=($(compgen -f -- "$word"))
	fi
}
complete -o filenames -F _article_explorer ${command}
`;
}

/** For zsh: put it in a folder of \`$fpath\` as \`_article-explorer\`. */
export function zshCompletion(): string {
	const lines = rows.map(option => {
		const help = option.help.replaceAll(/[[\]:']/g, letter => (letter === "'" ? "'\\''" : `\\${letter}`));
		const action =
			option.takes === undefined
				? ''
				: `:${option.takes.toLowerCase()}:${option.values ? `(${option.values.join(' ')})` : option.completes ? '_files' : ' '}`;
		const [long, short] = [`--${option.name}`, option.short === undefined ? null : `-${option.short}`];
		return short === null
			? `\t'${long}[${help}]${action}'`
			: `\t'(${short} ${long})'{${short},${long}}'[${help}]${action}'`;
	});
	return `#compdef ${command}
# ${origin}
_arguments -s \\
${lines.join(' \\\n')} \\
	'*:source:_files'
`;
}

/** For fish: put it in \`~/.config/fish/completions\`. */
export function fishCompletion(): string {
	const lines = rows.map(option => {
		const parts = [`complete -c ${command} -l ${option.name}`];
		if (option.short !== undefined) parts.push(`-s ${option.short}`);
		if (option.values) parts.push(`-x -a '${option.values.join(' ')}'`);
		else if (option.completes) parts.push('-r -F');
		else if (option.takes !== undefined) parts.push('-x');
		parts.push(`-d '${option.help.replaceAll("'", String.raw`\'`)}'`);
		return parts.join(' ');
	});
	return `# ${origin}\n${lines.join('\n')}\n`;
}

function namesOf({name, short}: Option): string[] {
	return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}
