/** The part of mark.js that the benchmark uses; the package brings no types. */
declare module 'mark.js' {
  class Mark {
    constructor(context: Element);
    mark(words: string[], options: { separateWordSearch: boolean; accuracy: 'exactly'; each: () => void }): void;
    markRegExp(expression: RegExp, options: { each?: () => void; filter?: () => boolean }): void;
  }
  export = Mark;
}
