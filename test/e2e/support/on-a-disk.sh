#!/bin/sh
# Starts DISK_EXECUTABLE where DISK_FOLDER is a disk of its own: a small empty one (DISK_KIND=small, DISK_SIZE), or one that can't be
# written to and holds what lies there (DISK_KIND=read-only). The program keeps this process's id, and sees nobody else's mounts.
exec unshare --user --map-root-user --mount -- sh -euc '
case "$DISK_KIND" in
small) mount -t tmpfs -o "size=$DISK_SIZE" tmpfs "$DISK_FOLDER" ;;
read-only) mount --bind "$DISK_FOLDER" "$DISK_FOLDER" && mount -o remount,ro,bind "$DISK_FOLDER" ;;
esac
exec unshare --user --map-user=1000 --map-group=1000 -- "$DISK_EXECUTABLE" "$@"' sh "$@"
