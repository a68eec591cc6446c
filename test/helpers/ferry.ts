/** An article with whose quotes much can be put right: two named speakers, a board, an unnamed one and nobody. */
export const ferryArticle = `Ferry line to keep its night boats

The night boats will go on until autumn, Councillor Ingrid Tait said on Monday. “We heard the islanders,” Tait said.

“It is a start,” said Magnus Rendall, who skippers one of the two ferries. “Nobody sleeps on that crossing,” he said.

The Ferry Board called the decision “costly but right” in a letter to the council.

“They never asked us,” one deckhand said at the quay.

“Who will pay for it?”
`;
