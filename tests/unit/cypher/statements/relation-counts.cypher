MATCH (n0:Place {id: $p0})
RETURN [[key IN keys(n0) WHERE key CONTAINS 'Degree_' | [key, n0[key]]], coalesce(n0.inDegree_TAKES_PLACE_IN, 0)] AS row
// p0 = "kosovo"
