type Schema = Readonly<Record<string, unknown>>;

/**
 * Holds a value against a JSON Schema, as far as ours uses the language.
 *
 * @returns Each place that does not fit, and why. A word of the language that is not known here is such a place too,
 * so that nothing passes unchecked.
 */
export function misfits(schema: Schema, value: unknown, root: Schema = schema, place = '$'): string[] {
	const found: string[] = [];
	for (const [word, rule] of Object.entries(schema)) {
		const check = checks[word];
		if (check === undefined) found.push(`${place}: the schema says ${word}, which is not checked`);
		else found.push(...check(rule, value, {schema, root, place}));
	}

	return found;
}

type Context = {readonly schema: Schema; readonly root: Schema; readonly place: string};
type Check = (rule: unknown, value: unknown, context: Context) => string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

const checks: Readonly<Record<string, Check>> = {
	$schema: () => [],
	$defs: () => [],
	title: () => [],
	description: () => [],
	type: (rule, value, {place}) => {
		const allowed = [rule].flat();
		const type = typeOf(value);
		return allowed.includes(type) || (type === 'integer' && allowed.includes('number'))
			? []
			: [`${place} is ${type} and not ${allowed.join(' or ')}`];
	},
	const: (rule, value, {place}) => (value === rule ? [] : [`${place} is not ${String(rule)}`]),
	enum: (rule, value, {place}) =>
		(rule as unknown[]).includes(value) ? [] : [`${place} cannot be ${String(value)}`],
	pattern: (rule, value, {place}) =>
		typeof value !== 'string' || new RegExp(rule as string, 'u').test(value)
			? []
			: [`${place} does not look like ${String(rule)}: ${value}`],
	minimum: (rule, value, {place}) =>
		typeof value !== 'number' || value >= (rule as number) ? [] : [`${place} is less than ${String(rule)}`],
	maximum: (rule, value, {place}) =>
		typeof value !== 'number' || value <= (rule as number) ? [] : [`${place} is more than ${String(rule)}`],
	minItems: (rule, value, {place}) =>
		!Array.isArray(value) || value.length >= (rule as number) ? [] : [`${place} has too few items`],
	items: (rule, value, {root, place}) =>
		Array.isArray(value)
			? value.flatMap((item, index) => misfits(rule as Schema, item, root, `${place}[${index}]`))
			: [],
	properties: (rule, value, {root, place}) =>
		isObject(value)
			? Object.entries(rule as Record<string, Schema>).flatMap(([name, schema]) =>
					Object.hasOwn(value, name) ? misfits(schema, value[name], root, `${place}.${name}`) : [],
				)
			: [],
	required: (rule, value, {place}) =>
		isObject(value)
			? (rule as string[]).filter(name => !Object.hasOwn(value, name)).map(name => `${place} lacks ${name}`)
			: [],
	additionalProperties: (rule, value, {schema, place}) =>
		rule === false && isObject(value)
			? Object.keys(value)
					.filter(name => !Object.hasOwn(schema.properties as object, name))
					.map(name => `${place} has ${name}, which the schema does not know`)
			: [],
	oneOf: (rule, value, {root, place}) => {
		const results = (rule as Schema[]).map(schema => misfits(schema, value, root, place));
		return results.filter(result => result.length === 0).length === 1 ? [] : results.flat();
	},
	$ref: (rule, value, {root, place}) => {
		const name = (rule as string).replace('#/$defs/', '');
		return misfits((root.$defs as Record<string, Schema>)[name]!, value, root, place);
	},
};
