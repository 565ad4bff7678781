// Lets a script import the project's TypeScript where it lies: Node strips the types, and this finds the files.
import {registerHooks} from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isOwn = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isOwn ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
