MATCH (n0:Place {id: $p0})
RETURN [coalesce(n0.inDegree_CONCERNS, 0), coalesce(n0.inDegree_DISCUSSES, 0), coalesce(n0.outDegree_FACES, 0), coalesce(n0.outDegree_PART_OF, 0), coalesce(n0.inDegree_PART_OF, 0), coalesce(n0.inDegree_SUPPORTS, 0), coalesce(n0.inDegree_TAKES_PLACE_IN, 0), coalesce(n0.inDegree_UNDERLINES, 0)] AS row
// p0 = "kosovo"
