/** Gives the reader a file, and takes one: as text, and only if it is not too large to be what it should be. */

/** Lets the browser save a text as a file. */
export function giveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The text of a file; undefined when it is larger than `mostBytes`. */
export const takeFile = async (file: File, mostBytes: number): Promise<string | undefined> =>
  file.size > mostBytes ? undefined : file.text();
