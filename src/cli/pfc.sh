#!/bin/sh
# Starts pfc. `compile` and `check` start from a snapshot of the heap where it fits, all else from the script: without a snapshot, with
# options for Node that it was not made under, or with another Node than the one it was made with, whose time of change it carries.
made_with=@node@

self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
case $self in
  */*) here=${self%/*} ;;
  *) here=. ;;
esac

case ${1-} in
  compile | check)
    blob=$here/pfc.blob
    if [ -z "${NODE_OPTIONS-}" ] && [ -r "$blob" ] && node=$(command -v node) && [ "$node" -ef "$made_with" ] &&
      ! [ "$node" -nt "$blob" ] && ! [ "$node" -ot "$blob" ]; then
      # The snapshot is read into few large pieces of memory: asked for as huge pages they come at once instead of in 4,000 small ones
      # (glibc; others do not look at it).
      export GLIBC_TUNABLES="${GLIBC_TUNABLES-glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=1073741824}"
      # Rehashing would take a tenth of the time; an attacker who knows how names hash has nothing to attack in a command.
      # Expressions for tokens and names look at a few characters each time: to compile them to machine code takes longer than that saves.
      # Of V8's threads one is enough; to start four takes longer than they would save.
      exec "$node" --v8-pool-size=1 --no-rehash-snapshot --regexp-interpret-all --snapshot-blob "$blob" "$here/pfc.mjs" "$@"
    fi
    ;;
esac
exec node "$here/pfc.mjs" "$@"
