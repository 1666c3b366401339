MATCH (m1:Name {textFolded: $p0})
MATCH (m1)<-[:NAMED]-(n0)
WITH DISTINCT n0
ORDER BY n0.id LIMIT $p1
RETURN [n0.id, n0.name, n0.kind, coalesce(n0[$p2], n0[$p3], n0[$p4], n0.name)] AS row
// p0 = "operation atalante"
// p1 = 10n
// p2 = "name_fr"
// p3 = "name"
// p4 = "name"
