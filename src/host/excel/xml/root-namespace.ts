/** Custom XML must be well-formed; its namespace is that of the root element. */
import { SaxesParser } from 'saxes';
import { fail } from '../../protocol/errors';

export function rootNamespace(xml: string): string {
  let namespace: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    namespace ??= tag.uri;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return fail('InvalidArgument', `not well-formed XML: ${error instanceof Error ? error.message : String(error)}`);
  }
  return namespace ?? fail('InvalidArgument', 'empty XML');
}
