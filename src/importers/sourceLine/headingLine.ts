const heading =
  /^(?:sources?|bibliography|references|further reading|works cited|literature|citations)$/i;

/** Whether a line heads a list of sources: `SOURCES`, `Sources:`, `## References`, `**Sources**`. */
export function isSourcesHeading(line: string): boolean {
  if (line.length > 60) return false;
  return heading.test(line.replace(/^[\s#*_=>-]+|[\s#*_=:.-]+$/g, ''));
}
