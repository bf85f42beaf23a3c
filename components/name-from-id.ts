/** Makes something readable of a term's id, for as long as its entry has not come. Pure. */
export const nameFromId = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');
