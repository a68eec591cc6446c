import module from 'node:module';

// Only what is loaded after this comes from the cache, so the program itself is a module of its own.
module.enableCompileCache?.();
void import('./command/main.ts').then(({main}) => main());
