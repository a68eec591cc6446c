import {InputError} from '../errors.ts';

/**
 * The proxy that the usual variables name for an address: `https_proxy`, `http_proxy` and `all_proxy`,
 * small letters before capitals as in curl, unless `no_proxy` excepts the host.
 *
 * @throws {InputError} When the variable names a kind of proxy that we cannot use.
 */
export function proxyFor(url: URL, environment: NodeJS.ProcessEnv = process.env): URL | null {
	const read = (name: string) => environment[name] || environment[name.toUpperCase()] || '';
	const proxy = read(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') || read('all_proxy');
	if (!proxy || isExcepted(url, read('no_proxy'))) {
		return null;
	}

	const address = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
	if (!address || !/^https?:$/.test(address.protocol)) {
		throw new InputError(
			`The proxy ${address ? `${address.protocol}//${address.host}` : 'in the environment'} cannot be used.`,
			'Set http_proxy and https_proxy to a proxy that speaks http, or leave them out.',
		);
	}

	return address;
}

function isExcepted(url: URL, exceptions: string): boolean {
	return exceptions.split(/[\s,]+/).some(exception => {
		if (exception === '*') {
			return true;
		}

		const [host = '', port] = exception
			.replace(/^\*?\./, '')
			.toLowerCase()
			.split(/:(?=\d+$)/);
		const isHost = host !== '' && (url.hostname === host || url.hostname.endsWith(`.${host}`));
		return (
			isHost && (port === undefined || port === (url.port || (url.protocol === 'https:' ? '443' : '80')))
		);
	});
}
