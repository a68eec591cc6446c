// Builds what is published: one bundle, so that a start reads one file and installs nothing.
import * as esbuild from 'esbuild';

await esbuild.build({
	entryPoints: ['source/cli.ts', 'source/index.ts'],
	outdir: 'dist',
	bundle: true,
	splitting: true,
	platform: 'node',
	format: 'esm',
	target: 'node22',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	minify: true,
});
