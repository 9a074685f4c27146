"""Keywords and fields by what they are for."""

from __future__ import annotations

from ..schema_facts import words

#: Keywords of schemas that came with 3.1.
NEW_KEYWORDS = words(
    "const examples if then else dependentSchemas dependentRequired prefixItems contains minContains"
    " maxContains patternProperties propertyNames unevaluatedItems unevaluatedProperties contentEncoding"
    " contentMediaType contentSchema $schema $id $defs $anchor $comment $dynamicRef $dynamicAnchor"
    " additionalItems definitions dependencies"
)
#: Keywords of schemas in 3.1 and 3.2, those of OpenAPI and of older drafts among them.
KEYWORDS = NEW_KEYWORDS | words(
    "type enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern"
    " maxItems minItems uniqueItems maxProperties minProperties required properties additionalProperties"
    " items allOf anyOf oneOf not title description default deprecated readOnly writeOnly format"
    " discriminator xml externalDocs example nullable $ref $vocabulary $recursiveRef $recursiveAnchor"
    " id"
)
#: Fields that only documentation shows: a mistake in one changes no code.
PROSE = words(
    "title summary description termsOfService contact license externalDocs example examples deprecated xml"
    " $comment url email version name"
)
