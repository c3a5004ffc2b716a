#!/bin/sh
# Runs TRACED_EXECUTABLE with strace writing every network call of it and of all its children into TRACED_INTO.
# The tracer is the grandchild (-DD): the program keeps this process's id, which whoever started it waits for and signals.
exec strace -f -DD --seccomp-bpf -qq -e trace=socket,connect,sendto,sendmsg,sendmmsg -o "$TRACED_INTO/$$.strace" "$TRACED_EXECUTABLE" "$@"
