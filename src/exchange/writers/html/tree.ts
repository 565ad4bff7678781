// Of what a page's tree is made: elements and texts.
import type {Element, ElementContent, Properties} from 'hast';

export const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): ElementContent => ({type: 'text', value});
