// What newsrooms attribute words to that nobody speaks: gathered from style
// guides' chapters on attribution. A document is counted apart from people whom an
// article does not name, as source audits do.
const documents = new Set(
	`affidavit agreement announcement application bill blog book brief bulletin catalogue charter complaint constitution
contract data declaration decree directive document dossier draft editorial email e-mail entry essay estimate
evaluation examination file filing finding forecast graffiti guideline headline indictment inquiry inscription
invitation judgment judgement law lawsuit leaflet letter manifesto manual manuscript memo memorandum message minute
motto newsletter note notice notification order page pamphlet paper petition placard plan poll post poster
prospectus proposal questionnaire record release report resolution review ruling rule sign slogan statement
statistic study submission suit summary survey sticker telegram text transcript treaty tweet verdict warning website webpage
writing`.split(/\s+/),
);

/**
 * Whether words that name no one mean a document: “the report”, “a statement by the ministry”.
 *
 * The head of an English noun phrase is its last word before a preposition or a
 * relative clause, so “a report's author” and “the bill's sponsors” are people.
 */
export function isDocument(mention: string): boolean {
	const [phrase = ''] = mention
		.toLowerCase()
		.split(
			/\s*,|\s+(?:of|from|by|in|on|to|for|with|that|which|who|signed|sent|released|posted|published|issued)\s/,
			1,
		);
	const head = phrase.trim().split(/\s+/).at(-1) ?? '';
	return (
		documents.has(head) || documents.has(head.replace(/s$/, '')) || documents.has(head.replace(/ies$/, 'y'))
	);
}
