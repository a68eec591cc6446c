/** What may follow a verb that reports; one verb may allow several. Combined as bits. */
export const frames = {
	/** “said that it would rain”, “said it would rain” */
	statement: 1,
	/** “told reporters that it would rain” */
	address: 2,
	/** “asked whether it would rain” */
	question: 4,
	/** “called it a shame” */
	label: 8,
	/** “criticised the plan”, “demanded a vote” */
	verdict: 16,
	/** “whispered”, “laughed”: a cue only beside a quotation */
	manner: 32,
	/** “believed it would rain”: reports no speech of its own */
	belief: 64,
	/** “the poll shows that it rained”: a document speaks */
	finding: 128,
	/** “mocked the plan”, “urged a vote”: what is said stands in the object */
	appraisal: 256,
} as const;
