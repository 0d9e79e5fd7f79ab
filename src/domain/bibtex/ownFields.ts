/** The field in which our export says where an article is cited. */
export const citationsField = 'citations';

/** The field of what no other field of our export gives back. */
export const remainderField = 'citedata';
