CALL () {
  MATCH (n1:Entity)
  WHERE n1.id IN $p0
  RETURN collect([n1.id, n1.kind, coalesce(n1.name_fr, n1.name), n1.missionType]) AS c0
}
CALL () {
  MATCH (n3:Claim)
  WHERE n3.id IN $p1
  RETURN collect([n3.id]) AS c2
}
CALL () {
  MATCH (n5:Disagreement)
  WHERE n5.id IN $p2
  RETURN collect([n5.id]) AS c4
}
CALL () {
  MATCH (n7:Document)
  WHERE n7.id IN $p3
  RETURN collect([n7.id]) AS c6
}
CALL () {
  MATCH (n9:Fact)
  WHERE n9.id IN $p4
  RETURN collect([n9.id, n9.`key`]) AS c8
}
CALL () {
  MATCH (n11:Sentence)
  WHERE n11.id IN $p5
  RETURN collect([n11.id]) AS c10
}
CALL () {
  MATCH (n13:Source)
  WHERE n13.id IN $p6
  RETURN collect([n13.id]) AS c12
}
RETURN [c0, c2, c4, c6, c8, c10, c12] AS row
// p0 = ["italy"]
// p1 = []
// p2 = []
// p3 = []
// p4 = ["fact:x"]
// p5 = []
// p6 = []
