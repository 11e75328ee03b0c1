// Python 3.12, written from the Python Language Reference as a strong LL(1) grammar: every decision is a switch on one
// token, so ANTLR's prediction engine is never entered (the build fails if it would be).
//
// Three things make that possible:
// - The tokenizer settles by looking back what would need look-ahead here: a comma or semicolon that ends its list is
//   TRAILING_COMMA or TRAILING_SEMI, the parenthesis of "with (a, b):" is WITH_PAREN, and the soft keywords are MATCH,
//   CASE and TYPE where they are keywords.
// - Targets are read as expressions; the builders reject what cannot be assigned to.
// - Operators are read as flat lists; OperatorStack and LogicChain apply precedence.
//
// The grammar accepts or rejects, it does not say why: SyntaxExplainer does, after a rejection.
parser grammar PythonParser;

options {
    tokenVocab = PythonTokens;
    superClass = AstBuilder;
}

@header {
import dev.fermata.vm.ast.*;
import java.util.ArrayList;
import java.util.List;
}

// ---- inputs

module returns [Mod.Module v] locals [ArrayList<Stmt> body = new ArrayList<>()]
    : stmt[$body]* EOF {$v = new Mod.Module($body);}
    ;

expressionInput returns [Mod.Expression v] locals [ArrayList<Expr> l]
    : a=expr
      ( {$l = list($a.v);} (',' x=expr {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = new Mod.Expression(exprs.tuple($start, $a.v, $l));} NEWLINE* EOF
    ;

interactiveInput returns [Mod.Interactive v] locals [ArrayList<Stmt> body = new ArrayList<>()]
    : ( simpleLine[$body] | c=compound NEWLINE {$body.add($c.v);} ) {$v = new Mod.Interactive($body);}
    ;

// ---- statements

stmt[List<Stmt> body]
    : simpleLine[$body]
    | c=compound {$body.add($c.v);}
    ;

simpleLine[List<Stmt> body]
    : s=simple {$body.add($s.v);} (';' s=simple {$body.add($s.v);})* TRAILING_SEMI? NEWLINE
    ;

block returns [ArrayList<Stmt> v]
    @init {$v = new ArrayList<>();}
    : NEWLINE INDENT stmt[$v]+ DEDENT
    | simpleLine[$v]
    ;

simple returns [Stmt v] locals [ArrayList<Expr> l, Expr x, Expr y]
    : e=rhs
      ( ':' a=expr ('=' r=rhs {$y = $r.v;})? {$v = stmts.annAssign($start, $e.v, $a.v, $y);}
      | o=('+='|'-='|'*='|'@='|'/='|'%='|'&='|'|='|'^='|'<<='|'>>='|'**='|'//=') r=rhs
        {$v = stmts.augAssign($start, $e.v, $o, $r.v);}
      | {$l = list($e.v);} ('=' r=rhs {$l.add($r.v);})+ {$v = stmts.assign($start, $l);}
      | {$v = stmts.expression($start, $e.v);}
      )
    | 'pass' {$v = stmts.pass($start);}
    | 'break' {$v = stmts.breakLoop($start);}
    | 'continue' {$v = stmts.continueLoop($start);}
    | 'return' (e1=exprs {$x = $e1.v;})? {$v = stmts.returnValue($start, $x);}
    | 'raise' (e2=expr {$x = $e2.v;} ('from' e3=expr {$y = $e3.v;})?)? {$v = stmts.raise($start, $x, $y);}
    | 'assert' e2=expr (',' e3=expr {$y = $e3.v;})? {$v = stmts.assertion($start, $e2.v, $y);}
    | 'del' t=arith {$l = list($t.v);} (',' t=arith {$l.add($t.v);})* TRAILING_COMMA? {$v = stmts.delete($start, $l);}
    | g=('global'|'nonlocal') n=names {$v = stmts.scope($start, $g, $n.v);}
    | 'import' i=dottedAs ia=dottedAsTail[$i.v] {$v = stmts.importNames($start, $ia.v);}
    | f=fromImport {$v = $f.v;}
    | TYPE NAME tp=typeParamsOpt '=' e2=expr {$v = stmts.typeAlias($start, $NAME, $tp.v, $e2.v);}
    ;

names returns [ArrayList<String> v]
    @init {$v = new ArrayList<>();}
    : n=NAME {$v.add(id($n));} (',' n=NAME {$v.add(id($n));})*
    ;

dotted returns [String v]
    : n=NAME {$v = id($n);} ('.' n=NAME {$v = $v + "." + id($n);})*
    ;

dottedAs returns [Alias v] locals [String as]
    : d=dotted ('as' n=NAME {$as = id($n);})? {$v = stmts.alias($start, $d.v, $as);}
    ;

dottedAsTail[Alias first] returns [ArrayList<Alias> v]
    @init {$v = list($first);}
    : (',' d=dottedAs {$v.add($d.v);})*
    ;

fromImport returns [Stmt v] locals [int level, String from, ArrayList<Alias> l = new ArrayList<>()]
    : 'from'
      ( ('.' {$level++;} | '...' {$level += 3;})+ (d=dotted {$from = $d.v;})?
      | d=dotted {$from = $d.v;}
      )
      'import'
      ( s='*' {$l.add(stmts.star($s));}
      | '(' a=asName {$l.add($a.v);} (',' a=asName {$l.add($a.v);})* TRAILING_COMMA? ')'
      | a=asName {$l.add($a.v);} (',' a=asName {$l.add($a.v);})*
      )
      {$v = stmts.importFrom($start, $from, $l, $level);}
    ;

asName returns [Alias v] locals [String as]
    : n=NAME ('as' m=NAME {$as = id($m);})? {$v = stmts.alias($start, id($n), $as);}
    ;

compound returns [Stmt v] locals [ArrayList<Expr> decorators]
    : i=ifStmt {$v = $i.v;}
    | f=funcDef[null, null] {$v = $f.v;}
    | c=classDef[null] {$v = $c.v;}
    | fo=forStmt[null] {$v = $fo.v;}
    | w=withStmt[null] {$v = $w.v;}
    | t=tryStmt {$v = $t.v;}
    | wh=whileStmt {$v = $wh.v;}
    | as='async' ( f=funcDef[null, $as] {$v = $f.v;} | fo=forStmt[$as] {$v = $fo.v;} | w=withStmt[$as] {$v = $w.v;} )
    | {$decorators = new ArrayList<>();} ('@' d=named NEWLINE {$decorators.add($d.v);})+
      ( f=funcDef[$decorators, null] {$v = $f.v;}
      | c=classDef[$decorators] {$v = $c.v;}
      | as='async' f=funcDef[$decorators, $as] {$v = $f.v;}
      )
    | m=matchStmt {$v = $m.v;}
    ;

ifStmt returns [Stmt v] locals [IfChain chain, ArrayList<Stmt> orelse]
    @init {$chain = new IfChain(tokens);}
    : k='if' t=named ':' b=block {$chain.add($k, $t.v, $b.v);}
      (k='elif' t=named ':' b=block {deeper(ELIF_DEPTH); $chain.add($k, $t.v, $b.v);})*
      ('else' ':' x=block {$orelse = $x.v;})?
      {$v = $chain.finish($orelse); shallower(ELIF_DEPTH * ($chain.size() - 1));}
    ;

whileStmt returns [Stmt v]
    : 'while' t=named ':' b=block e=elseOpt {$v = stmts.whileLoop($start, $t.v, $b.v, $e.v);}
    ;

elseOpt returns [ArrayList<Stmt> v]
    : 'else' ':' b=block {$v = $b.v;}
    | {$v = new ArrayList<>();}
    ;

forStmt[Token async] returns [Stmt v]
    : 'for' t=targets 'in' i=exprs ':' b=block e=elseOpt {$v = stmts.forLoop($async, $start, $t.v, $i.v, $b.v, $e.v);}
    ;

targets returns [Expr v] locals [ArrayList<Expr> l]
    : a=starTarget
      ( {$l = list($a.v);} (',' x=starTarget {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = exprs.target($start, $a.v, $l);}
    ;

starTarget returns [Expr v]
    : '*' a=arith {$v = exprs.starred($start, $a.v);}
    | a=arith {$v = $a.v;}
    ;

withStmt[Token async] returns [Stmt v] locals [ArrayList<WithItem> l = new ArrayList<>()]
    : 'with'
      ( i=withItem {$l.add($i.v);} (',' i=withItem {$l.add($i.v);})*
      | WITH_PAREN i=withItem {$l.add($i.v);} (',' i=withItem {$l.add($i.v);})* TRAILING_COMMA? ')'
      )
      ':' b=block {$v = stmts.with($async, $start, $l, $b.v);}
    ;

withItem returns [WithItem v] locals [Expr target]
    : e=expr ('as' x=starTarget {$target = exprs.store($x.v);})? {$v = new WithItem($e.v, $target);}
    ;

tryStmt returns [Stmt v] locals [
        ArrayList<ExceptHandler> handlers = new ArrayList<>(), ArrayList<Stmt> orelse = new ArrayList<>(),
        ArrayList<Stmt> last = new ArrayList<>(), int stars]
    : 'try' ':' b=block
      ( (x=except {$handlers.add($x.v); if ($x.star) $stars++;})+ e=elseOpt {$orelse = $e.v;}
        ('finally' ':' f=block {$last = $f.v;})?
      | 'finally' ':' f=block {$last = $f.v;}
      )
      {$v = stmts.tryExcept($start, $b.v, $handlers, $orelse, $last, $stars);}
    ;

except returns [ExceptHandler v, boolean star] locals [Expr type, String name]
    : 'except' ('*' {$star = true;})? (e=expr {$type = $e.v;} ('as' x=NAME {$name = id($x);})?)? ':' b=block
      {$v = stmts.handler($start, $star, $type, $name, $b.v);}
    ;

classDef[List<Expr> decorators] returns [Stmt v] locals [CallArguments c]
    @init {$c = new CallArguments(exprs);}
    : 'class' n=NAME tp=typeParamsOpt ('(' args[$c]? ')')? ':' b=block
      {$v = stmts.classDef($start, $n, $tp.v, $c, $b.v, $decorators);}
    ;

funcDef[List<Expr> decorators, Token async] returns [Stmt v] locals [ParameterList p = new ParameterList(), Expr r]
    : 'def' n=NAME tp=typeParamsOpt '(' params[$p]? ')' ('->' e=expr {$r = $e.v;})? ':' b=block
      {$v = stmts.functionDef($async, $start, $n, $tp.v, $p, $r, $b.v, $decorators);}
    ;

params[ParameterList p]
    : param[$p] (',' param[$p])* TRAILING_COMMA?
    ;

param[ParameterList p] locals [Expr a, Expr d, Arg g]
    : n=NAME (':' x=expr {$a = $x.v;})? {$g = exprs.arg($n, $a);} ('=' y=expr {$d = $y.v;})? {$p.add($g, $d);}
    | '/' {$p.slash();}
    | '*' (n=NAME (':' z=starExpr {$a = $z.v;})? {$p.star(exprs.arg($n, $a));} | {$p.star(null);})
    | '**' n=NAME (':' x=expr {$a = $x.v;})? {$p.doubleStar(exprs.arg($n, $a));}
    ;

lambdaParams[ParameterList p]
    : lambdaParam[$p] (',' lambdaParam[$p])* TRAILING_COMMA?
    ;

lambdaParam[ParameterList p] locals [Expr d, Arg g]
    : n=NAME {$g = exprs.arg($n, null);} ('=' y=expr {$d = $y.v;})? {$p.add($g, $d);}
    | '/' {$p.slash();}
    | '*' (n=NAME {$p.star(exprs.arg($n, null));} | {$p.star(null);})
    | '**' n=NAME {$p.doubleStar(exprs.arg($n, null));}
    ;

typeParamsOpt returns [ArrayList<TypeParam> v]
    @init {$v = new ArrayList<>();}
    : '[' t=typeParam {$v.add($t.v);} (',' t=typeParam {$v.add($t.v);})* TRAILING_COMMA? ']'
    |
    ;

typeParam returns [TypeParam v] locals [Expr bound]
    : n=NAME (':' e=expr {$bound = $e.v;})? {$v = stmts.typeVar($start, $n, $bound);}
    | '*' n=NAME {$v = stmts.typeVarTuple($start, $n);}
    | '**' n=NAME {$v = stmts.paramSpec($start, $n);}
    ;

// ---- match

matchStmt returns [Stmt v] locals [ArrayList<MatchCase> l = new ArrayList<>()]
    : MATCH s=subject ':' NEWLINE INDENT (c=caseBlock {$l.add($c.v);})+ DEDENT {$v = patterns.match($start, $s.v, $l);}
    ;

subject returns [Expr v] locals [ArrayList<Expr> l]
    : a=starNamed
      ( {$l = list($a.v);} (',' x=starNamed {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = exprs.unstarred(exprs.tuple($start, $a.v, $l));}
    ;

caseBlock returns [MatchCase v] locals [Expr guard]
    : CASE p=casePattern ('if' e=named {$guard = $e.v;})? ':' b=block {$v = new MatchCase($p.v, $guard, $b.v);}
    ;

casePattern returns [Pattern v] locals [ArrayList<Pattern> l]
    : a=starPattern
      ( {$l = list($a.v);} (',' x=starPattern {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = patterns.openSequence($start, $a.v, $l);}
    ;

starPattern returns [Pattern v]
    : '*' n=NAME {$v = patterns.star($start, $n);}
    | p=pattern {$v = $p.v;}
    ;

pattern returns [Pattern v] locals [ArrayList<Pattern> l]
    : a=closedPattern {$v = $a.v;}
      ({$l = list($a.v);} ('|' x=closedPattern {$l.add($x.v);})+ {$v = patterns.or($start, $l);})?
      ('as' n=NAME {$v = patterns.as($start, $v, $n);})?
    ;

closedPattern returns [Pattern v] locals [Expr e, ArrayList<Pattern> l, ClassPattern c, boolean negative, MappingPattern m]
    : n=NAME {$e = exprs.name($n);} ('.' n=NAME {$e = exprs.attribute($start, $e, $n);})*
      ( '(' {$c = new ClassPattern(tokens);} (patternArg[$c] (',' patternArg[$c])* TRAILING_COMMA?)? ')' )?
      {$v = patterns.nameOrClass($start, $e, $c);}
    | ('-' {$negative = true;})? num=NUMBER {$e = patterns.signed($start, $negative, $num);}
      (o=('+'|'-') num=NUMBER {$e = patterns.complex($start, $e, $o, $num);})? {$v = patterns.value($start, $e);}
    | s=strings {$v = patterns.value($start, $s.v);}
    | k=('None'|'True'|'False') {$v = patterns.singleton($k);}
    | '(' {$l = new ArrayList<>();} (x=starPattern {$l.add($x.v);} (',' x=starPattern {$l.add($x.v);})* TRAILING_COMMA?)? ')'
      {$v = patterns.groupOrSequence($start, $l);}
    | '[' {$l = new ArrayList<>();} (x=starPattern {$l.add($x.v);} (',' x=starPattern {$l.add($x.v);})* TRAILING_COMMA?)? ']'
      {$v = patterns.sequence($start, $l);}
    | '{' {$m = new MappingPattern();} (mappingItem[$m] (',' mappingItem[$m])* TRAILING_COMMA?)? '}'
      {$v = patterns.mapping($start, $m);}
    ;

patternArg[ClassPattern c]
    : p=pattern ( '=' w=pattern {$c.keyword($start, $w.v);} | {$c.positional($p.v);} )
    ;

mappingItem[MappingPattern m]
    : '**' n=NAME {$m.rest($n);}
    | k=closedPattern ':' p=pattern {$m.item($start, $k.v, $p.v);}
    ;

// ---- expressions

rhs returns [Expr v]
    : y=yieldExpr {$v = $y.v;}
    | e=exprs {$v = $e.v;}
    ;

yieldExpr returns [Expr v] locals [Expr x]
    : 'yield' ( 'from' e=expr {$v = exprs.yieldFrom($start, $e.v);} | (t=exprs {$x = $t.v;})? {$v = exprs.yield($start, $x);} )
    ;

exprs returns [Expr v] locals [ArrayList<Expr> l]
    : a=starExpr
      ( {$l = list($a.v);} (',' x=starExpr {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = exprs.tuple($start, $a.v, $l);}
    ;

starExpr returns [Expr v]
    : '*' a=arith {$v = exprs.starred($start, $a.v);}
    | e=expr {$v = $e.v;}
    ;

starNamed returns [Expr v]
    : '*' a=arith {$v = exprs.starred($start, $a.v);}
    | e=named {$v = $e.v;}
    ;

named returns [Expr v]
    : e=expr {$v = $e.v;} (':=' x=expr {$v = exprs.walrus($start, $v, $x.v);})?
    ;

expr returns [Expr v] locals [ParameterList p]
    : a=disj {$v = $a.v;}
      ('if' c=disj 'else' {deeper(TERNARY_DEPTH);} b=expr {shallower(TERNARY_DEPTH); $v = exprs.ifExp($start, $v, $c.v, $b.v);})?
    | 'lambda' {$p = new ParameterList(); deeper(LAMBDA_DEPTH);} lambdaParams[$p]? ':' b=expr
      {shallower(LAMBDA_DEPTH); $v = exprs.lambda($start, $p, $b.v);}
    ;

disj returns [Expr v] locals [LogicChain g]
    : ('not' {$g = not($g);})* a=arith {$v = $a.v;} ({$g = comparison($g, $a.v, $a.start);} comparisons[$g])?
      ( q=('and'|'or') {$g = connective($g, $q, $a.v, $start);}
        ('not' {$g = not($g);})* a=arith {$g.operand($a.v, $a.start);} ({$g = comparison($g, $a.v, $a.start);} comparisons[$g])?
      )*
      {if ($g != null) $v = $g.finish($v);}
    ;

comparisons[LogicChain g]
    : ( ( o=('<'|'>'|'=='|'>='|'<='|'!='|'in') {$g.compare($o);}
        | 'not' 'in' {$g.compare(CmpOp.NOT_IN);}
        | 'is' ('not' {$g.compare(CmpOp.IS_NOT);} | {$g.compare(CmpOp.IS);})
        )
        x=arith {$g.comparator($x.v);}
      )+
    ;

arith returns [Expr v] locals [OperatorStack s]
    : (u=('-'|'+'|'~') {$s = prefix($s, $u);})* a=primary {$v = $a.v;}
      ( {$s = operand($s, $v, $a.start);}
        ( o=('+'|'-'|'*'|'/'|'//'|'%'|'@'|'&'|'|'|'^'|'<<'|'>>'|'**') {$s.binary($o);}
          (u=('-'|'+'|'~') {$s.prefix($u);})* a=primary {$s.operand($a.v, $a.start);}
        )+
        {$v = null;}
      )?
      {if ($s != null) $v = $s.finish($v, $a.start);}
    ;

primary returns [Expr v] locals [Expr e, Token await, Token atom, CallArguments c]
    : ('await' {$await = $start;})? {$atom = _input.LT(1);}
      ( NAME {$e = exprs.name($NAME);}
      | NUMBER {$e = exprs.number($NUMBER);}
      | s=strings {$e = $s.v;}
      | k=('None'|'True'|'False'|'...') {$e = exprs.constant($k);}
      | p=paren {$e = $p.v;}
      | l=listDisplay {$e = $l.v;}
      | d=braces {$e = $d.v;}
      )
      ( '.' NAME {$e = exprs.attribute($atom, $e, $NAME);}
      | o='(' {$c = new CallArguments(exprs);} args[$c]? ')' {$e = exprs.call($atom, $o, $e, $c);}
      | '[' i=slices ']' {$e = exprs.subscript($atom, $e, $i.v);}
      )*
      {$v = $await == null ? $e : exprs.await($await, $e);}
    ;

slices returns [Expr v] locals [ArrayList<Expr> l]
    : a=slice
      ( {$l = list($a.v);} (',' x=slice {$l.add($x.v);})+ TRAILING_COMMA?
      | TRAILING_COMMA {$l = list($a.v);}
      |
      )
      {$v = exprs.slices($start, $a.v, $l);}
    ;

slice returns [Expr v] locals [Expr a, Expr b, Expr c]
    : '*' x=arith {$v = exprs.starred($start, $x.v);}
    | e=named {$a = $e.v; $v = $a;}
      (':' (f=expr {$b = $f.v;})? (':' (g=expr {$c = $g.v;})?)? {$v = exprs.slice($start, exprs.plain($start, $a), $b, $c);})?
    | ':' (f=expr {$b = $f.v;})? (':' (g=expr {$c = $g.v;})?)? {$v = exprs.slice($start, null, $b, $c);}
    ;

paren returns [Expr v] locals [ArrayList<Expr> l]
    : {deeper(BRACKET_DEPTH);} '('
      ( y=yieldExpr {$v = $y.v;} ')'
      | a=starNamed
        ( g=compFor ')' {$v = exprs.generatorExp($start, $a.v, $g.v);}
        | {$l = list($a.v);} (',' x=starNamed {$l.add($x.v);})+ TRAILING_COMMA? ')' {$v = exprs.tuple($start, $l);}
        | TRAILING_COMMA ')' {$v = exprs.tuple($start, list($a.v));}
        | ')' {$v = exprs.unstarred($a.v);}
        )
      | ')' {$v = exprs.tuple($start, new ArrayList<>());}
      )
      {shallower(BRACKET_DEPTH);}
    ;

listDisplay returns [Expr v] locals [ArrayList<Expr> l]
    : {deeper(BRACKET_DEPTH);} '['
      ( a=starNamed
        ( g=compFor ']' {$v = exprs.listComp($start, $a.v, $g.v);}
        | {$l = list($a.v);} (',' x=starNamed {$l.add($x.v);})* TRAILING_COMMA? ']' {$v = exprs.list($start, $l);}
        )
      | ']' {$v = exprs.list($start, new ArrayList<>());}
      )
      {shallower(BRACKET_DEPTH);}
    ;

braces returns [Expr v] locals [Token first, ArrayList<Expr> keys = new ArrayList<>(), ArrayList<Expr> l = new ArrayList<>()]
    : {deeper(BRACKET_DEPTH);} '{' {$first = _input.LT(1);}
      ( a=starNamed
        ( g=compFor '}' {$v = exprs.setComp($start, $a.v, $g.v);}
        | ':' b=expr
          ( g=compFor '}' {$v = exprs.dictComp($start, exprs.plain($first, $a.v), $b.v, $g.v);}
          | {$keys.add(exprs.plain($first, $a.v)); $l.add($b.v);} (',' keyValue[$keys, $l])* TRAILING_COMMA? '}'
            {$v = exprs.dict($start, $keys, $l);}
          )
        | {$l.add($a.v);} (',' x=starNamed {$l.add($x.v);})* TRAILING_COMMA? '}' {$v = exprs.set($start, $l);}
        )
      | '**' m=arith {$keys.add(null); $l.add($m.v);} (',' keyValue[$keys, $l])* TRAILING_COMMA? '}'
        {$v = exprs.dict($start, $keys, $l);}
      | '}' {$v = exprs.dict($start, $keys, $l);}
      )
      {shallower(BRACKET_DEPTH);}
    ;

keyValue[List<Expr> keys, List<Expr> values]
    : a=expr ':' b=expr {$keys.add($a.v); $values.add($b.v);}
    | '**' m=arith {$keys.add(null); $values.add($m.v);}
    ;

compFor returns [ArrayList<Comprehension> v] locals [boolean async, ArrayList<Expr> ifs]
    @init {$v = new ArrayList<>();}
    : ( {$async = false;} ('async' {$async = true;})? 'for' t=targets 'in' i=disj {$ifs = new ArrayList<>();}
        ('if' c=disj {$ifs.add($c.v);})* {$v.add(new Comprehension($t.v, $i.v, $ifs, $async));}
      )+
    ;

args[CallArguments c]
    : {deeper(BRACKET_DEPTH);} argument[$c] (',' argument[$c])* (TRAILING_COMMA {$c.trailingComma();})? {shallower(BRACKET_DEPTH);}
    ;

argument[CallArguments c] locals [Expr w]
    : '*' e=expr {$c.star($start, $e.v);}
    | '**' e=expr {$c.doubleStar($start, $e.v);}
    | e=expr
      ( '=' x=expr {$c.keyword($start, $e.v, $x.v);}
      | ':=' x=expr {$w = exprs.walrus($start, $e.v, $x.v);} ( g=compFor {$c.generator($start, $w, $g.v);} | {$c.positional($w);} )
      | g=compFor {$c.generator($start, $e.v, $g.v);}
      | {$c.positional($e.v);}
      )
    ;

strings returns [Expr v] locals [StringParts parts]
    @init {$parts = new StringParts(tokens);}
    : ( s=STRING {$parts.string($s);} | fstring[$parts] )+ {$v = $parts.finish($start);}
    ;

fstring[StringParts parts]
    : {deeper(FSTRING_DEPTH);} s=FSTRING_START {$parts.open($s);}
      ( m=FSTRING_MIDDLE {$parts.middle($m);} | f=field {$parts.field($f.v);} )* FSTRING_END {shallower(FSTRING_DEPTH);}
    ;

field returns [Expr v] locals [Token equal, Token exclamation, Token conversion, Expr spec]
    : '{' e=rhs (q='=' {$equal = $q;})? (x='!' c=NAME {$exclamation = $x; $conversion = $c;})? (s=formatSpec {$spec = $s.v;})? '}'
      {$v = exprs.field($start, $e.v, $equal, $exclamation, $conversion, $spec);}
    ;

formatSpec returns [Expr v] locals [StringParts parts]
    @init {$parts = new StringParts(tokens);}
    : ':' ( m=FSTRING_MIDDLE {$parts.middle($m);} | f=field {$parts.field($f.v);} )* {$v = $parts.formatSpec($start);}
    ;
