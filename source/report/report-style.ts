/**
 * How the report page looks: light and dark as the reader's system has it, and on
 * paper. Colours are never the only sign: a paraphrase has a dashed line, a doubtful
 * speaker a question mark, and every quote its number. Text keeps 4.5:1 against its ground.
 */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1b; --quiet: #595959; --line: #d0d0d0;
	--quote: #fff3c4; --quote-line: #8a6100; --said: #0b57a4; --told: #7fb0e0; --tick: #0b57a4; --other: #6b6b6b; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181c; --text: #e6e6e6; --quiet: #a9a9a9; --line: #3b3f46;
	--quote: #3d3411; --quote-line: #e0b84c; --said: #7db8f2; --told: #36618c; --tick: #7db8f2; --other: #9a9a9a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 58rem; background: var(--ground); color: var(--text);
	font: 1rem/1.55 system-ui, sans-serif; }
h1 { font: 700 1.9rem/1.2 Georgia, serif; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
a { color: inherit; } a:focus-visible { outline: 3px solid var(--said); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.quiet { color: var(--quiet); } .numbers { font-size: 1.05rem; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; align-items: start; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .93rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; } .number + :not(.number) { padding-left: .8rem; } th .quiet { font-weight: 400; }
thead th { white-space: nowrap; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
svg text { font: 13px system-ui, sans-serif; fill: var(--text); } svg .small { font-size: 11px; fill: var(--quiet); }
.said { fill: var(--said); } .told { fill: url(#told); stroke: var(--said); stroke-width: 1; }
.ground { fill: none; stroke: var(--line); } .tick { stroke: var(--tick); stroke-width: 2; } .speech { fill: var(--told); opacity: .55; }
.article { font: 1.08rem/1.7 Georgia, serif; max-width: 42rem; }
.article p, .article h3, .article blockquote { position: relative; margin: 0 0 1.05em; padding-left: 2.6rem; }
.article blockquote { font-style: italic; }
.article .mark { position: absolute; left: 0; top: .25em; font: .78rem/1.6 system-ui, sans-serif; color: var(--quiet); text-decoration: none; }
mark { background: var(--quote); color: inherit; border-bottom: 2px solid var(--quote-line); padding: .08em 0; scroll-margin-top: 3rem;
	-webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.mixed { border-bottom-style: dotted; } mark.indirect { background: none; border-bottom-style: dashed; border-bottom-width: 1px; }
.cue { font-style: italic; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.actor { font-weight: 600; }
sup { font: .68rem/1 system-ui, sans-serif; padding-left: .1em; } sup a { text-decoration: none; padding: .2em; color: var(--quiet); }
:target { outline: 3px solid var(--said); outline-offset: 3px; }
q { quotes: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; font-size: .9rem; color: var(--quiet); }
@media print { :root { color-scheme: light; --ground: #fff; --text: #000; --quiet: #444; --line: #999; --quote: #f2f2f2; --quote-line: #444;
		--said: #333; --told: #bbb; --tick: #000; }
	body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; } .article { max-width: none; font-size: 10.5pt; line-height: 1.5; } .skip { display: none; }
	h1 { font-size: 17pt; } h2 { margin-top: 1.2rem; } table { font-size: 8pt; line-height: 1.3; margin: .3rem 0; } th, td { padding-top: .12rem; padding-bottom: .12rem; }
	svg { max-width: 15cm; } .tables { grid-template-columns: 1fr 1fr; }
	h2 { break-after: avoid; } tr, svg, .article p { break-inside: avoid; } thead { display: table-header-group; }
	mark, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; } @page { margin: 18mm; } }
`;
