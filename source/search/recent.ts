/** What was worked out lately, by what it was worked out for. */
export class Recent<Value> {
	readonly #most: number;
	readonly #kept = new Map<string, Value>();

	constructor(most: number) {
		this.#most = most;
	}

	clear() {
		this.#kept.clear();
	}

	peek(key: string): Value | undefined {
		return this.#kept.get(key);
	}

	get(key: string, make: () => Value): Value {
		let value = this.#kept.get(key);
		if (value === undefined) {
			value = make();
		} else {
			this.#kept.delete(key);
		}

		this.#kept.set(key, value);
		if (this.#kept.size > this.#most) {
			this.#kept.delete(this.#kept.keys().next().value!);
		}

		return value;
	}
}
