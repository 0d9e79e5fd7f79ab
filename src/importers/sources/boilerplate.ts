const opening =
  /^(?:no comments|\d{1,5} comments?|comments? ?(?:\(\d+\)|are closed|off|:)|posted (?:by|in|on)\b|published by|labels?:|tags?:|tagged|filed under|categor(?:y|ies):|share (?:this|on|to)\b|share:|email ?this|blogthis|like this:|related(?: posts| articles)?:?$|loading(?:\.\.\.|…)|older posts?|newer posts?|previous post|next post|subscribe\b|sign up|leave a (?:reply|comment)|post a comment|reply$|cancel reply|about the author|view my complete profile|follow (?:me|us)\b|powered by|copyright\b|©|all rights reserved|thanks? (?:for|you for) reading|skip to|print$|tweet$|share$|email$|facebook$|twitter$|home$)/i;

const heading =
  /^(?:comments?|related|about|share|tags|archives?|footnotes?|notes|recent|popular|see also|search|menu|navigation|contact|follow|support|donate|newsletter)\b/i;

/** Whether a line is what blogs print below a post: comments, labels, buttons for sharing. */
export function isBoilerplate(text: string): boolean {
  return text.length < 300 && opening.test(text) && !/[“”"«»]/.test(text);
}

/** Whether a heading is of what follows a post, whatever stands below it. */
export function isAfterPost(text: string): boolean {
  return heading.test(text);
}
