CALL () {
  MATCH (n1:Claim)
  WHERE (COUNT { MATCH (n1)-[r3:ABOUT]->(n2) WHERE n2.predicate = $p0 } > 0) AND (COUNT { MATCH (n1)-[:QUOTES]->(m5) MATCH (m5)-[:IN_DOCUMENT]->(n4) WHERE COUNT { MATCH (n4)-[r7:PUBLISHED_BY]->(n6) WHERE n6.reliability = $p1 } > 0 } > 0) AND (NOT (COUNT { MATCH (n1)-[r9:ATTRIBUTED_TO]->(n8) } > 0))
  WITH n1, n1.id AS k10
  ORDER BY k10 ASC LIMIT $p2
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = "TIME"
// p1 = "A"
// p2 = 20n
