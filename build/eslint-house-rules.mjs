/** Rules of this house that no package has. */
export const houseRules = {
  rules: {
    'disable-needs-reason': {
      meta: {
        type: 'problem',
        schema: [],
        messages: { reason: 'Say why after "--", e.g. "eslint-disable-next-line rule -- because …".' },
      },
      create(context) {
        return {
          Program() {
            for (const comment of context.sourceCode.getAllComments()) {
              if (/^\s*eslint-disable/.test(comment.value) && !/ -- \S/.test(comment.value)) {
                context.report({ loc: comment.loc, messageId: 'reason' })
              }
            }
          },
        }
      },
    },
  },
}
