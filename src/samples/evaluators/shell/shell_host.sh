# The resident shell that starts one bash per scope: starting it here costs a fork, not a containment of its own.
# A request is a line `MARK META DIR`; when the scope is over, NUL MARK SPACE STATUS NUL goes to both streams.
# Its argument is 1 where it has a process namespace of its own.
set -m
while read -r mark meta dir; do
  (
    . "$meta/environment.sh"
    cd "$dir" || exit 70
    exec bash --noprofile --norc "$meta/driver.sh"
  ) </dev/null &
  { wait "$!"; } 2>/dev/null  # bash would name the signal there; the status does
  status=$?
  kill -9 -- "-$!" 2>/dev/null
  # There, nothing else is left to be hit.
  [ "$1" = 1 ] && kill -9 -1 2>/dev/null
  printf '\0%s %d\0' "$mark" "$status"
  printf '\0%s %d\0' "$mark" "$status" >&2
done
