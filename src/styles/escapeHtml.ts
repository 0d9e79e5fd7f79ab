const special = /[&<>"']/g;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes a text so that HTML shows it as it is, between tags and inside a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => escapes[character] ?? character);
}
