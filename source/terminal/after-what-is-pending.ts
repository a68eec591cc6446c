/** Calls back once the keys and signals that have arrived by now are dealt with: they are taken in between two turns. */
export function afterWhatIsPending(callback: () => void): void {
	setImmediate(() => setImmediate(callback));
}
