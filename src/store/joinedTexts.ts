/** SQL that adds the quotation and note of a citation, `gone`, to those of another, `kept`. */
export const setJoinedTexts = `
       quotation = CASE WHEN kept.quotation IS gone.quotation THEN kept.quotation
         ELSE coalesce(kept.quotation || ' … ' || gone.quotation, kept.quotation, gone.quotation) END,
       note = CASE WHEN kept.note IS gone.note THEN kept.note
         ELSE coalesce(kept.note || '; ' || gone.note, kept.note, gone.note) END`;
